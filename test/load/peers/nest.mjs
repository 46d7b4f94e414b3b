// NestJS as its guide shows it: its Fastify adapter asks a microservice in another process over NATS. Decorators are called by hand,
// since plain JavaScript has no syntax for them.
import 'reflect-metadata'
import { Body, Controller, HttpCode, Inject, Module, Post } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { ClientsModule, MessagePattern, Transport } from '@nestjs/microservices'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import { options, ready } from './peer.mjs'

const { role, port, answer, nats } = options
const transport = { transport: Transport.NATS, options: nats }
if (role === 'service') await serve()
else await openGateway()
ready()

async function serve() {
  const result = JSON.parse(answer)
  class Numerology {
    calculate() {
      return result
    }
  }
  decorate(Numerology, [MessagePattern('calculate')])
  const app = await NestFactory.createMicroservice(moduleOf(Numerology), { ...transport, logger: false })
  await app.listen()
}

async function openGateway() {
  class Numerology {
    constructor(line) {
      this.line = line
    }
    calculate(body) {
      return this.line.send('calculate', body)
    }
  }
  Inject('LINE')(Numerology, undefined, 0)
  Body()(Numerology.prototype, 'calculate', 0)
  decorate(Numerology, [Post('/'), HttpCode(200)])
  const app = await NestFactory.create(moduleOf(Numerology, [ClientsModule.register([{ name: 'LINE', ...transport }])]), new FastifyAdapter(), {
    logger: false,
  })
  await app.listen(port, '127.0.0.1')
}

function decorate(controller, decorators) {
  const method = Object.getOwnPropertyDescriptor(controller.prototype, 'calculate')
  for (const decorator of decorators) decorator(controller.prototype, 'calculate', method)
  Controller()(controller)
}

function moduleOf(controller, imports = []) {
  class Peer {}
  Module({ imports, controllers: [controller] })(Peer)
  return Peer
}
